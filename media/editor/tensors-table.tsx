import { useMemo } from 'preact/hooks';
import type { FindingView, ModelView, QuantizationView, SubgraphView, TensorView } from '../../src/protocol';
import { DataGrid } from './data-grid';
import { DetailSplit } from './detail-split';
import type { Column } from './grid-rows';
import { allocation, indexSubgraph } from './model-index';
import { usePage } from './page-context';
import { bytesText, exact, realText, shapeText, typeText, visible } from './text';

interface TensorsTableProps {
  readonly view: ModelView;
  readonly subgraph: SubgraphView;
  readonly findings: ReadonlyMap<number, readonly FindingView[]>;
}

/** What TFLite's interpreter dump shows, sortable. */
export function TensorsTable({ view, subgraph, findings }: TensorsTableProps) {
  const { state, dispatch } = usePage();
  const selected = state.selection?.kind === 'tensor' ? state.selection.index : null;
  const show = (index: number) =>
    dispatch({ type: 'reveal', subgraph: state.subgraph, selection: { kind: 'tensor', index } });
  const columns = useMemo(() => tensorColumns(subgraph), [subgraph]);
  return (
    <DetailSplit view={view} subgraph={subgraph} findings={findings}>
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
      width: 52,
      numeric: true,
      text: ({ index }) => String(index),
      sortKey: (t) => t.index,
    },
    {
      id: 'name',
      title: 'Name',
      width: 160,
      grow: 3,
      text: ({ name }) => visible(name),
      cell: ({ name }) => <span title={visible(name)}>{visible(name, 200)}</span>,
    },
    { id: 'type', title: 'Type', width: 70, grow: 0.6, text: ({ type }) => typeText(type) },
    { id: 'kind', title: 'Kind', width: 92, text: ({ kind }) => kind },
    { id: 'allocation', title: 'Allocation', width: 124, text: allocation },
    {
      id: 'bytes',
      title: 'Bytes',
      width: 84,
      numeric: true,
      text: ({ bytes }) => (bytes === null ? '' : exact(bytes)),
      sortKey: ({ bytes }) => bytes,
      cell: ({ bytes }) => bytes !== null && <span title={bytesText(bytes)}>{exact(bytes)}</span>,
    },
    {
      id: 'shape',
      title: 'Shape',
      width: 128,
      grow: 1,
      text: ({ shape, shapeSignature }) => shapeText(shape, shapeSignature),
    },
    {
      id: 'quantization',
      title: 'Quantization',
      width: 190,
      grow: 1.4,
      text: ({ quantization }) => quantizationText(quantization),
      sortKey: ({ quantization }) => quantization?.scale[0] ?? null,
    },
    {
      id: 'readers',
      title: 'Readers',
      width: 80,
      numeric: true,
      text: ({ index }) => String(consumers.get(index)?.length ?? 0),
      sortKey: ({ index }) => consumers.get(index)?.length ?? 0,
    },
  ];
}

/** 'scale 0.0078125, zero 3' or '32 scales along axis 0'. */
export function quantizationText(quantization: QuantizationView | null): string {
  if (quantization === null) return '';
  const { scale, zeroPoint, axis, note } = quantization;
  if (note !== null) return visible(note, 80);
  if (scale.length > 1) return `${scale.length} scales along axis ${axis}`;
  return `scale ${realText(scale[0] ?? 0)}, zero ${zeroPoint[0] ?? 0}`;
}
