import type { MeasureText } from './graph-model';

/** Measures text in the theme's font, as graph.css sets it. Equal texts are measured once: models repeat themselves. */
export function textMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily || 'sans-serif';
  const fonts = { title: `600 12px ${family}`, line: `11px ${family}` };
  const known = { title: new Map<string, number>(), line: new Map<string, number>() };
  return (text, style) => {
    let width = known[style].get(text);
    if (width === undefined) {
      if (context === null) width = text.length * 7;
      else {
        context.font = fonts[style];
        ({ width } = context.measureText(text));
      }
      known[style].set(text, width);
    }
    return width;
  };
}

/** The text cut to a width, with an ellipsis. */
export function fitText(text: string, style: 'title' | 'line', width: number, measure: MeasureText): string {
  if (measure(text, style) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle)}…`, style) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low)}…`;
}
