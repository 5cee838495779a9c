export { signalIrfft, signalRfft } from './fft-operators';
export {
  signalFilterBank,
  signalFilterBankLog,
  signalFilterBankSpectralSubtraction,
  signalFilterBankSquareRoot,
  signalPcan,
} from './filter-bank';
export { FlexMap } from './flexbuffer';
export { signalDelay, signalFramer, signalOverlapAdd, signalStacker } from './streams';
export { signalEnergy, signalFftAutoScale, signalWindow } from './window';
