/** A runtime's title for tight places: 'TensorFlow Lite Micro with ESP-NN' → 'TFLite Micro with ESP-NN'. */
export function runtimeLabel(title: string): string {
  return title.replace(/^TensorFlow Lite( \(LiteRT\))?(?=$| )/, 'TFLite');
}
