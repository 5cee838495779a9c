import type { GraphNode } from './graph-model';
import type { TunnelEnd } from './graph-tunnels';

interface TunnelLabelsProps {
  readonly node: GraphNode;
  readonly into: TunnelEnd | undefined;
  readonly outOf: TunnelEnd | undefined;
  readonly onSelect: (node: number) => void;
  readonly onSelectTensor: (tensor: number) => void;
}

const HEIGHT = 16;
/** From the node to its label. */
const STEM = 5;

/** The ends of long and widely shared edges at one node, which lead to the other end. */
export function TunnelLabels({ node, into, outOf, onSelect, onSelectTensor }: TunnelLabelsProps) {
  const go = (end: TunnelEnd) => {
    if (end.others.length === 1) onSelect(end.others[0]!);
    else onSelectTensor(end.tensor);
  };
  return (
    <>
      {into !== undefined && <Label end={into} y={-STEM - HEIGHT} stemFrom={-STEM} node={node} onGo={go} />}
      {outOf !== undefined && (
        <Label end={outOf} y={node.height + STEM} stemFrom={node.height} node={node} onGo={go} />
      )}
    </>
  );
}

interface LabelProps {
  readonly end: TunnelEnd;
  readonly y: number;
  readonly stemFrom: number;
  readonly node: GraphNode;
  readonly onGo: (end: TunnelEnd) => void;
}

function Label({ end, y, stemFrom, node, onGo }: LabelProps) {
  // Node and label are small text: an average character is close enough to make room.
  const width = Math.min(node.width, end.text.length * 5.6 + 14);
  return (
    <g class="tunnel" data-own-click onClick={() => onGo(end)}>
      <path class="edge" d={`M14 ${stemFrom}v${STEM}`} />
      <rect class="tunnel-box" x={0.5} y={y} width={width} height={HEIGHT} rx={8} />
      <text class="tunnel-text" x={7.5} y={y + 12}>
        {end.text}
      </text>
    </g>
  );
}
