import type {
  AssociatedFile,
  AssociatedFileContent,
  Content,
  Model,
  ModelMetadata,
  ProcessUnit,
  TensorMetadata,
} from '../../model';
import { metadataProblem, readAssociatedFiles, readMetadata, ModelFormatError } from '../../model';
import type { AssociatedFileView, MetadataSection, NamedValue } from '../../protocol';

/** The model's metadata in words, then the buffers that carry it and others. */
export function metadataSections(model: Model): MetadataSection[] {
  const metadata = readMetadata(model);
  const problem = metadataProblem(model);
  const sections: MetadataSection[] = metadata ? described(metadata) : [];
  if (problem !== null)
    sections.push({ title: 'TFLite Model Metadata cannot be read', entries: [], text: problem });
  if (model.metadata.length > 0) {
    const entries = model.metadata.map(({ name, buffer }): NamedValue => {
      return [name, `${model.buffers[buffer]?.data.length ?? 0} bytes`];
    });
    sections.push({ title: 'Metadata buffers', entries, text: null });
  }
  return sections;
}

/** The files packed behind the model with what the metadata says of them; those that are only named have no size. */
export function associatedFiles(model: Model, bytes: Uint8Array): AssociatedFileView[] {
  const metadata = readMetadata(model);
  const named = metadata ? namedFiles(metadata) : [];
  const packed = packedFiles(bytes);
  const missing = named.filter(({ name }) => !packed.some((file) => file.name === name));
  return [
    ...packed.map(({ name, bytes: content }) => ({
      name,
      bytes: content.length,
      description: named.find((file) => file.name === name)?.description || null,
    })),
    ...missing.map(({ name, description }) => ({
      ...{ name, bytes: null },
      description: description === '' ? 'named by the metadata, but not in the file' : description,
    })),
  ];
}

function packedFiles(bytes: Uint8Array): readonly AssociatedFileContent[] {
  try {
    return readAssociatedFiles(bytes);
  } catch (error) {
    if (error instanceof ModelFormatError) return []; // a damaged archive is no reason to show no model
    throw error;
  }
}

function described(metadata: ModelMetadata): MetadataSection[] {
  const { name, version, author, license, minParserVersion, description, subgraphMetadata } = metadata;
  const entries = pairs([
    ['name', name],
    ['version', version],
    ['author', author],
    ['license', license],
    ['minimum parser version', minParserVersion],
  ]);
  const model = { title: 'Model', entries, text: description === '' ? null : description };
  return [
    model,
    ...subgraphMetadata.flatMap(({ inputTensorMetadata, outputTensorMetadata }) => [
      ...inputTensorMetadata.map((tensor, i) => tensorSection(`Input ${i}`, tensor)),
      ...outputTensorMetadata.map((tensor, i) => tensorSection(`Output ${i}`, tensor)),
    ]),
  ].filter(({ entries: own, text }) => own.length > 0 || text !== null);
}

function tensorSection(place: string, tensor: TensorMetadata): MetadataSection {
  const { name, description, dimensionNames, content, processUnits, stats, associatedFiles: files } = tensor;
  const entries = pairs([
    ['dimensions', dimensionNames.join(', ')],
    ['content', content ? contentText(content) : ''],
    ['range', stats && stats.min.length > 0 ? `${stats.min.join(', ')} to ${stats.max.join(', ')}` : ''],
    ...processUnits.map((unit): NamedValue => ['processing', processText(unit)]),
    ...files.map((file): NamedValue => ['file', fileText(file)]),
  ]);
  return {
    title: name === '' ? place : `${place}: ${name}`,
    entries,
    text: description === '' ? null : description,
  };
}

function contentText({ contentProperties, range }: Content): string {
  const only = range ? `, dimensions ${range.min} to ${range.max}` : '';
  switch (contentProperties?.kind) {
    case 'ImageProperties': {
      const { colorSpace, defaultSize } = contentProperties;
      const size = defaultSize ? `, ${defaultSize.width} × ${defaultSize.height}` : '';
      return `image, ${colorSpace}${size}${only}`;
    }
    case 'AudioProperties':
      return `audio, ${contentProperties.sampleRate} Hz, ${contentProperties.channels} channels${only}`;
    case 'BoundingBoxProperties':
      return `bounding boxes, ${contentProperties.type}, ${contentProperties.coordinateType}${only}`;
    case 'FeatureProperties':
      return `features${only}`;
    case undefined:
      return '';
  }
}

function processText({ options }: ProcessUnit): string {
  switch (options?.kind) {
    case 'NormalizationOptions':
      return `normalized: (value - ${list(options.mean)}) / ${list(options.std)}`;
    case 'ScoreThresholdingOptions':
      return `scores below ${options.globalScoreThreshold} are dropped`;
    case 'ScoreCalibrationOptions':
      return `scores calibrated, ${options.scoreTransformation}, ${options.defaultScore} by default`;
    case 'BertTokenizerOptions':
    case 'SentencePieceTokenizerOptions':
    case 'RegexTokenizerOptions':
      return `${options.kind.replace(/Options$/, '')}: ${options.vocabFile.map(fileText).join(', ')}`;
    case undefined:
      return 'unknown';
  }
}

function namedFiles({ associatedFiles: files, subgraphMetadata }: ModelMetadata): AssociatedFile[] {
  const tensors = subgraphMetadata.flatMap(({ inputTensorMetadata, outputTensorMetadata }) => [
    ...inputTensorMetadata,
    ...outputTensorMetadata,
  ]);
  const all = [...files, ...subgraphMetadata.flatMap((subgraph) => subgraph.associatedFiles)];
  all.push(...tensors.flatMap((tensor) => tensor.associatedFiles));
  return [...new Map(all.map((file) => [file.name, file])).values()];
}

const fileText = ({ name, type }: AssociatedFile): string =>
  type === 'UNKNOWN' ? name : `${name} (${type})`;

const list = (values: readonly number[]): string =>
  values.length === 1 ? String(values[0]) : `[${values.join(', ')}]`;

const pairs = (entries: readonly NamedValue[]): NamedValue[] => entries.filter(([, value]) => value !== '');
