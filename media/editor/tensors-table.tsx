import { useMemo } from 'preact/hooks';
import type { QuantizationView, SubgraphView, TensorView } from '../../src/protocol';
import { DataGrid } from './data-grid';
import { DetailSplit } from './detail-split';
import type { Column } from './grid-rows';
import { allocation, indexSubgraph } from './model-index';
import { usePage } from './page-context';
import { bytesText, exact, realText, shapeText, typeText, visible } from './text';

const NO_FINDINGS: ReadonlyMap<number, never[]> = new Map();

/** What TFLite's interpreter dump shows, sortable. */
export function TensorsTable({ subgraph }: { subgraph: SubgraphView }) {
  const { state, dispatch } = usePage();
  const selected = state.selection?.kind === 'tensor' ? state.selection.index : null;
  const show = (index: number) =>
    dispatch({ type: 'reveal', subgraph: state.subgraph, selection: { kind: 'tensor', index } });
  const columns = useMemo(() => tensorColumns(subgraph), [subgraph]);
  return (
    <DetailSplit subgraph={subgraph} findings={NO_FINDINGS}>
      <DataGrid
        id="tensors"
        label="Tensors"
        noun="tensor"
        columns={columns}
        rows={subgraph.tensors}
        rowKey={(tensor) => tensor.index}
        selected={selected}
        onSelect={(tensor) =>
          dispatch({ type: 'select', selection: { kind: 'tensor', index: tensor.index } })
        }
        onOpen={(tensor) => show(tensor.index)}
      >
        <button
          type="button"
          disabled={selected === null}
          onClick={() => selected !== null && show(selected)}
        >
          Show in Graph
        </button>
      </DataGrid>
    </DetailSplit>
  );
}

function tensorColumns(subgraph: SubgraphView): Column<TensorView>[] {
  const { consumers } = indexSubgraph(subgraph);
  return [
    {
      id: 'index',
      title: '#',
      width: '52px',
      numeric: true,
      text: ({ index }) => String(index),
      sortKey: (t) => t.index,
    },
    {
      id: 'name',
      title: 'Name',
      width: 'minmax(160px, 3fr)',
      text: ({ name }) => visible(name),
      cell: ({ name }) => <span title={visible(name)}>{visible(name, 200)}</span>,
    },
    { id: 'type', title: 'Type', width: 'minmax(70px, 0.6fr)', text: ({ type }) => typeText(type) },
    { id: 'kind', title: 'Kind', width: '92px', text: ({ kind }) => kind },
    { id: 'allocation', title: 'Allocation', width: 'minmax(130px, 1fr)', text: allocation },
    {
      id: 'bytes',
      title: 'Bytes',
      width: '84px',
      numeric: true,
      text: ({ bytes }) => (bytes === null ? '' : exact(bytes)),
      sortKey: ({ bytes }) => bytes,
      cell: ({ bytes }) => bytes !== null && <span title={bytesText(bytes)}>{exact(bytes)}</span>,
    },
    {
      id: 'shape',
      title: 'Shape',
      width: 'minmax(110px, 1fr)',
      text: ({ shape, shapeSignature }) => shapeText(shape, shapeSignature),
    },
    {
      id: 'quantization',
      title: 'Quantization',
      width: 'minmax(150px, 1.4fr)',
      text: ({ quantization }) => quantizationText(quantization),
      sortKey: ({ quantization }) => quantization?.scale[0] ?? null,
    },
    {
      id: 'readers',
      title: 'Readers',
      width: '68px',
      numeric: true,
      text: ({ index }) => String(consumers.get(index)?.length ?? 0),
      sortKey: ({ index }) => consumers.get(index)?.length ?? 0,
    },
  ];
}

/** 'scale 0.0078125, zero point 3' or '32 scales along axis 0'. */
export function quantizationText(quantization: QuantizationView | null): string {
  if (quantization === null) return '';
  const { scale, zeroPoint, axis, note } = quantization;
  if (note !== null) return visible(note, 80);
  if (scale.length > 1) return `${scale.length} scales along axis ${axis}`;
  return `scale ${realText(scale[0] ?? 0)}, zero point ${zeroPoint[0] ?? 0}`;
}
