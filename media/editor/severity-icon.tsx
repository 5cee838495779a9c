import type { Severity } from '../../src/protocol';
import './severity-icon.css';

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
};

/** Shapes differ, not only colours: a disc with a cross, a triangle, a disc with an i. Drawn in a box of 16. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error:
    'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM5.6 4.9 8 7.3l2.4-2.4.7.7L8.7 8l2.4 2.4-.7.7L8 8.7l-2.4 2.4-.7-.7L7.3 8 4.9 5.6z',
  warning: 'M8 1.6 15.2 14.4H.8zM7.4 6v4.4h1.2V6zM7.4 11.4v1.3h1.2v-1.3z',
  information: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM7.4 4.2v1.4h1.2V4.2zM7.4 6.8v5h1.2v-5z',
};

export function SeverityIcon({ severity, label = true }: { severity: Severity; label?: boolean }) {
  return (
    <svg
      class={`severity-icon severity-${severity}`}
      viewBox="0 0 16 16"
      role={label ? 'img' : undefined}
      aria-label={label ? SEVERITY_TITLES[severity] : undefined}
      aria-hidden={!label}
    >
      <path d={SHAPES[severity]} fill-rule="evenodd" />
    </svg>
  );
}

/** The same shape inside a drawing, at a place of it. */
export function SeverityMark({
  severity,
  x,
  y,
  size,
}: {
  severity: Severity;
  x: number;
  y: number;
  size: number;
}) {
  return (
    <path
      class={`severity-${severity}`}
      transform={`translate(${x} ${y}) scale(${size / 16})`}
      d={SHAPES[severity]}
      fill-rule="evenodd"
    />
  );
}
