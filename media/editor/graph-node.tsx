import type { Finding } from '../../src/protocol';
import { CATEGORY_TITLES } from './categories';
import {
  CHIP_GAP,
  CHIP_PADDING,
  LINE_HEIGHT,
  NODE_PADDING,
  TITLE_HEIGHT,
  type GraphNode,
  type MeasureText,
} from './graph-model';
import { fitText } from './measure-text';
import { SEVERITY_TITLES, SeverityMark } from './severity-icon';
import { plural } from './text';

interface GraphNodeShapeProps {
  readonly id: string;
  readonly node: GraphNode;
  /** The worst of this operator. */
  readonly finding: Finding | null;
  readonly findingCount: number;
  readonly selected: boolean;
  readonly matches: boolean;
  readonly measure: MeasureText;
}

/** A node at the origin: a box with the colour of its family, its name, its fused activation, its constants. */
export function GraphNodeShape({
  id,
  node,
  finding,
  findingCount,
  selected,
  matches,
  measure,
}: GraphNodeShapeProps) {
  const { width, height, chip, category } = node;
  const inner = width - 2 * NODE_PADDING;
  const chipWidth = chip === null ? 0 : Math.min(measure(chip, 'line') + 2 * CHIP_PADDING, inner / 2);
  const titleRoom = chip === null ? inner : inner - chipWidth - CHIP_GAP;
  const radius = node.kind === 'operator' ? 4 : Math.min(14, height / 2);
  const classes = ['node', `category-${category}`];
  if (selected) classes.push('node-selected');
  if (matches) classes.push('node-match');
  const family = category === 'boundary' ? node.kind : CATEGORY_TITLES[category];
  return (
    <g
      id={id}
      class={classes.join(' ')}
      role="img"
      aria-label={`${node.title}${chip === null ? '' : ` with ${chip}`}, ${family}${finding === null ? '' : `, ${plural(findingCount, 'finding')}`}`}
    >
      <rect class="node-box" width={width} height={height} rx={radius} />
      {node.kind === 'operator' && <path class="node-bar" d={barPath(height)} />}
      <text class="node-title" x={NODE_PADDING} y={TITLE_HEIGHT / 2 + 5}>
        {fitText(node.title, 'title', titleRoom, measure)}
      </text>
      {chip !== null && (
        <>
          <rect
            class="node-chip"
            x={width - NODE_PADDING - chipWidth}
            y={(TITLE_HEIGHT - 16) / 2 + 1}
            width={chipWidth}
            height={16}
            rx={8}
          />
          <text
            class="node-line"
            x={width - NODE_PADDING - chipWidth + CHIP_PADDING}
            y={TITLE_HEIGHT / 2 + 5}
          >
            {fitText(chip, 'line', chipWidth - 2 * CHIP_PADDING, measure)}
          </text>
        </>
      )}
      {node.lines.map((line, i) => (
        <text key={i} class="node-line" x={NODE_PADDING} y={TITLE_HEIGHT + i * LINE_HEIGHT + 9}>
          {fitText(line, 'line', inner, measure)}
        </text>
      ))}
      {finding !== null && (
        <FindingBadge finding={finding} count={findingCount} width={width} measure={measure} />
      )}
    </g>
  );
}

interface FindingBadgeProps {
  readonly finding: Finding;
  readonly count: number;
  readonly width: number;
  readonly measure: MeasureText;
}

/** Stands on the node's upper right corner: icon, colour and words say the same. */
function FindingBadge({ finding, count, width, measure }: FindingBadgeProps) {
  const words = finding.outcome?.kind ?? SEVERITY_TITLES[finding.severity].toLowerCase();
  const text = count > 1 ? `${words} ×${count}` : words;
  const badgeWidth = measure(text, 'line') + 26;
  return (
    <g class={`badge badge-${finding.severity}`} transform={`translate(${width - badgeWidth + 8} -9)`}>
      <rect class="badge-box" width={badgeWidth} height={17} rx={8.5} />
      <SeverityMark severity={finding.severity} x={4} y={2.5} size={12} />
      <text class="badge-text" x={19} y={12.5}>
        {text}
      </text>
    </g>
  );
}

/** The coloured left side, rounded as the box is. */
function barPath(height: number): string {
  return `M4 0H5V${height}H4A4 4 0 0 1 0 ${height - 4}V4A4 4 0 0 1 4 0Z`;
}
