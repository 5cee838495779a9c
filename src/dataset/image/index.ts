export { decodeImage, isImage } from './decode';
export { ImageError, toColorOrder } from './image';
export type { ColorOrder, FloatImage, Image } from './image';
export { resizeImage } from './resize';
export type { ResizeMode } from './resize';
