import { CATEGORY_TITLES } from './categories';
import {
  CHIP_GAP,
  CHIP_PADDING,
  findingText,
  LINE_HEIGHT,
  MARK_WIDTH,
  NODE_PADDING,
  TITLE_HEIGHT,
  type GraphNode,
  type MeasureText,
} from './graph-model';
import { fitText } from './measure-text';
import { SeverityMark } from './severity-icon';
import { plural } from './text';

interface GraphNodeShapeProps {
  readonly id: string;
  readonly node: GraphNode;

  /** From the node's lower side to the label below it. */
  readonly labelOffset: number;
  readonly selected: boolean;
  readonly matches: boolean;
  readonly measure: MeasureText;
}

/** A long activation leaves this much to the name. */
const SHORTEST_TITLE = 40;

/** A node at the origin: a box with the colour of its family, its name, its fused activation, its constants. */
export function GraphNodeShape({ id, node, labelOffset, selected, matches, measure }: GraphNodeShapeProps) {
  const { width, height, chip, category, finding } = node;
  const findingY = TITLE_HEIGHT + node.lines.length * LINE_HEIGHT + 9;
  const inner = width - 2 * NODE_PADDING;
  const chipWidth =
    chip === null ? 0 : Math.min(measure(chip, 'line') + 2 * CHIP_PADDING, inner - SHORTEST_TITLE);
  const titleRoom = chip === null ? inner : inner - chipWidth - CHIP_GAP;
  const radius = node.kind === 'operator' ? 4 : Math.min(14, height / 2);
  const classes = ['node', `category-${category}`];
  if (selected) classes.push('node-selected');
  if (matches) classes.push('node-match');
  const family = category === 'boundary' ? node.kind : CATEGORY_TITLES[category];
  return (
    <g
      id={id}
      class={classes.join(' ')}
      role="img"
      aria-label={`${node.title}${chip === null ? '' : ` with ${chip}`}, ${family}${finding === null ? '' : `, ${plural(finding.count, 'finding')}`}`}
    >
      <rect class="node-box" width={width} height={height} rx={radius} />
      {node.kind === 'operator' && <path class="node-bar" d={barPath(height)} />}
      <text class="node-title" x={NODE_PADDING} y={TITLE_HEIGHT / 2 + 5}>
        {fitText(node.title, 'title', titleRoom, measure)}
      </text>
      {chip !== null && (
        <>
          <rect
            class="node-chip"
            x={width - NODE_PADDING - chipWidth}
            y={(TITLE_HEIGHT - 16) / 2 + 1}
            width={chipWidth}
            height={16}
            rx={8}
          />
          <text
            class="node-line"
            x={width - NODE_PADDING - chipWidth + CHIP_PADDING}
            y={TITLE_HEIGHT / 2 + 5}
          >
            {fitText(chip, 'line', chipWidth - 2 * CHIP_PADDING, measure)}
          </text>
        </>
      )}
      {node.lines.map((line, i) => (
        <text key={i} class="node-line" x={NODE_PADDING} y={TITLE_HEIGHT + i * LINE_HEIGHT + 9}>
          {fitText(line, 'line', inner, measure)}
        </text>
      ))}
      {finding !== null && (
        <>
          <SeverityMark severity={finding.severity} x={NODE_PADDING - 1} y={findingY - 10} size={13} />
          <text class="node-finding" x={NODE_PADDING + MARK_WIDTH} y={findingY}>
            {fitText(findingText(finding), 'line', inner - MARK_WIDTH, measure)}
          </text>
        </>
      )}
      {node.label !== '' && (
        <text class="edge-label" x={width / 2} y={height + labelOffset}>
          {node.label}
        </text>
      )}
    </g>
  );
}

/** The coloured left side, rounded as the box is. */
function barPath(height: number): string {
  return `M4 0H5V${height}H4A4 4 0 0 1 0 ${height - 4}V4A4 4 0 0 1 4 0Z`;
}
