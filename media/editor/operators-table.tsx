import { useMemo } from 'preact/hooks';
import type { FindingView, ModelView, OperatorView, SubgraphView } from '../../src/protocol';
import { categoryOf, CATEGORY_TITLES } from './categories';
import { DataGrid } from './data-grid';
import { DetailSplit } from './detail-split';
import type { Column } from './grid-rows';
import { operatorTitle, severityRank, worstFinding } from './model-index';
import { usePage } from './page-context';
import { SeverityIcon } from './severity-icon';
import { countText, exact, percentText, shapeText, typeText, visible } from './text';

interface OperatorsTableProps {
  readonly view: ModelView;
  readonly subgraph: SubgraphView;
  readonly findings: ReadonlyMap<number, readonly FindingView[]>;
}

export function OperatorsTable({ view, subgraph, findings }: OperatorsTableProps) {
  const { state, dispatch } = usePage();
  const columns = useMemo(() => operatorColumns(subgraph, findings), [subgraph, findings]);
  const selected = state.selection?.kind === 'operator' ? state.selection.index : null;
  const show = (index: number) =>
    dispatch({ type: 'reveal', subgraph: state.subgraph, selection: { kind: 'operator', index } });
  return (
    <DetailSplit view={view} subgraph={subgraph} findings={findings}>
      <DataGrid
        id="operators"
        label="Operators in execution order"
        noun="operator"
        columns={columns}
        rows={subgraph.operators}
        rowKey={(operator) => operator.index}
        selected={selected}
        onSelect={(operator) =>
          dispatch({ type: 'select', selection: { kind: 'operator', index: operator.index } })
        }
        onOpen={(operator) => show(operator.index)}
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

function operatorColumns(
  subgraph: SubgraphView,
  findings: ReadonlyMap<number, readonly FindingView[]>,
): Column<OperatorView>[] {
  const totalMacs = subgraph.operators.reduce((sum, { macs }) => sum + (macs ?? 0), 0);
  const tensorOf = (indices: readonly number[]) =>
    subgraph.tensors[indices.find((index) => index >= 0) ?? -1];
  const shape = (indices: readonly number[]) => {
    const tensor = tensorOf(indices);
    return tensor === undefined ? '' : shapeText(tensor.shape, tensor.shapeSignature);
  };
  const type = (indices: readonly number[]) => {
    const tensor = tensorOf(indices);
    return tensor === undefined ? '' : typeText(tensor.type);
  };
  const dataInputs = ({ inputs }: OperatorView) => {
    const data = inputs.filter((index) => subgraph.tensors[index]?.kind !== 'constant');
    return data.length > 0 ? data : inputs;
  };
  return [
    {
      id: 'index',
      title: '#',
      width: 52,
      numeric: true,
      text: ({ index }) => String(index),
      sortKey: (o) => o.index,
    },
    {
      id: 'operator',
      title: 'Operator',
      width: 170,
      grow: 2,
      text: (operator) => visible(operatorTitle(operator), 80),
      cell: (operator) => (
        <>
          <span
            class={`swatch category-${categoryOf(operator.name)}`}
            title={CATEGORY_TITLES[categoryOf(operator.name)]}
          />
          {visible(operatorTitle(operator), 80)}
          {operator.name === 'CUSTOM' && <span class="dim"> custom</span>}
        </>
      ),
    },
    {
      id: 'activation',
      title: 'Fused',
      width: 70,
      grow: 0.6,
      text: (o) => visible(o.fusedActivation ?? '', 40),
    },
    {
      id: 'version',
      title: 'Ver.',
      width: 48,
      numeric: true,
      text: ({ version }) => String(version),
      sortKey: ({ version }) => version,
    },
    { id: 'type', title: 'Type', width: 70, grow: 0.6, text: (o) => type(o.outputs) },
    { id: 'input', title: 'Input', width: 128, grow: 1, text: (o) => shape(dataInputs(o)) },
    { id: 'output', title: 'Output', width: 128, grow: 1, text: (o) => shape(o.outputs) },
    {
      id: 'macs',
      title: 'MACs',
      width: 76,
      numeric: true,
      text: ({ macs }) => (macs === null ? '' : countText(macs)),
      sortKey: ({ macs }) => macs,
      cell: ({ macs }) => macs !== null && <span title={exact(macs)}>{countText(macs)}</span>,
    },
    {
      id: 'share',
      title: 'Share',
      width: 64,
      numeric: true,
      text: ({ macs }) => (macs === null || totalMacs === 0 ? '' : percentText(macs / totalMacs)),
      sortKey: ({ macs }) => macs,
    },
    {
      id: 'parameters',
      title: 'Params',
      width: 76,
      numeric: true,
      text: ({ parameters }) => (parameters === null ? '' : countText(parameters)),
      sortKey: ({ parameters }) => parameters,
    },
    {
      id: 'findings',
      title: 'Findings',
      width: 110,
      grow: 1,
      text: ({ index }) => findingWords(findings.get(index) ?? []),
      sortKey: ({ index }) => {
        const worst = worstFinding(findings.get(index) ?? []);
        return worst === null ? null : severityRank(worst.severity);
      },
      cell: ({ index }) => {
        const worst = worstFinding(findings.get(index) ?? []);
        if (worst === null) return null;
        return (
          <>
            <SeverityIcon severity={worst.severity} /> {findingWords(findings.get(index) ?? [])}
          </>
        );
      },
    },
  ];
}

/** 'tflm hybrid-operator, 2 more'. */
function findingWords(findings: readonly FindingView[]): string {
  const worst = worstFinding(findings);
  if (worst === null) return '';
  const more = findings.length > 1 ? `, ${findings.length - 1} more` : '';
  return `${visible(worst.ruleId, 60)}${more}`;
}
