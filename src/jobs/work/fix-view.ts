import type { Fix } from '../../fixes';
import type { FixView } from '../../protocol';

const views = new WeakMap<Fix, FixView>();

/** A fix without its code. The same object each time, so that a thousand findings carry it across threads once. */
export function fixView(fix: Fix): FixView {
  const known = views.get(fix);
  if (known) return known;
  const { id, title, safety, bound } = fix;
  const view: FixView = { id, title, safety, bound };
  views.set(fix, view);
  return view;
}
