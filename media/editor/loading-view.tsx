import './loading-view.css';
import { visible } from './text';

/** What stands in the page until the model is there. */
export function LoadingView({
  loading,
}: {
  loading: { readonly fileName: string; readonly step: string } | null;
}) {
  const label = loading === null ? 'Starting' : `${loading.step}: ${visible(loading.fileName)}`;
  return (
    <main class="empty" aria-busy="true">
      <ProgressLine label={label} />
      <p role="status">{label}…</p>
    </main>
  );
}

/** A moving line; it stands still where the user wants no motion. */
export function ProgressLine({ label }: { label: string }) {
  return (
    <div class="progress-line" role="progressbar" aria-label={label}>
      <div class="progress-line-bar" />
    </div>
  );
}
