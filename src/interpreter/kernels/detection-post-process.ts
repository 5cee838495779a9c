import { elementCount } from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { elementsOf } from './convolution/typed-data';
import {
  decodeBoxes,
  type Detection,
  type DetectionOptions,
  detectFast,
  detectRegularly,
  realValues,
} from './detection/post-process';
import { requireCounts, requireRank, requireType } from './movement-checks';
import { FlexMap } from './signal';

/** Sources: tflite/kernels/detection_postprocess.cc, micro/kernels/detection_postprocess.cc. */
export const detectionPostProcess = defineKernel<DetectionOptions>({
  op: 'TFLite_Detection_PostProcess',

  prepare(node, context) {
    requireCounts(node, context, [3], 4);
    requireRank(node.input(0), context, 3);
    requireRank(node.input(1), context, 3);
    requireRank(node.input(2), context, 2);
    const flex = FlexMap.read(node.operator.customOptions, context);
    const options: DetectionOptions = {
      maxDetections: flex.integer('max_detections'),
      maxClassesPerDetection: flex.integer('max_classes_per_detection'),
      detectionsPerClass: flex.integer('detections_per_class', 100),
      isRegular: flex.boolean('use_regular_nms'),
      scoreThreshold: Math.fround(flex.number('nms_score_threshold')),
      overlapThreshold: Math.fround(flex.number('nms_iou_threshold')),
      classes: flex.integer('num_classes'),
      scales: [
        flex.number('y_scale'),
        flex.number('x_scale'),
        flex.number('h_scale'),
        flex.number('w_scale'),
      ],
    };
    const count = options.maxDetections * options.maxClassesPerDetection;
    for (let i = 0; i < 4; i++) context.setType(node.output(i), 'FLOAT32');
    if (context.runtime === 'tflite') {
      context.resize(node.output(0), [1, count, 4]);
      context.resize(node.output(1), [1, count]);
      context.resize(node.output(2), [1, count]);
      context.resize(node.output(3), [1]);
    } else {
      requireRoom(node, count, context);
    }
    return options;
  },

  eval(node, options, context) {
    const [encodings, predictions, anchors] = [node.input(0), node.input(1), node.input(2)];
    for (const tensor of [encodings, predictions, anchors])
      requireType(tensor, context, context.runtime === 'tflm' ? ['FLOAT32'] : ['FLOAT32', 'UINT8']);
    if (anchors.type !== encodings.type) context.fail('boxes and anchors must have one type');
    const [batches, count, size = 0] = encodings.shape;
    const columns = predictions.shape[2]!;
    const { classes } = options;
    if (batches !== 1 || predictions.shape[0] !== 1) context.fail('only one batch is supported');
    if (size < 4 || predictions.shape[1] !== count || anchors.shape[0]! < count!)
      context.fail(`${count} boxes need as many predictions and anchors, of 4 numbers`);
    if (columns < classes || columns > classes + 1)
      context.fail(`${columns} predictions a box do not fit ${classes} classes (and a background)`);
    if (!(options.overlapThreshold > 0 && options.overlapThreshold <= 1))
      context.fail(`nms_iou_threshold must be above 0 and at most 1, is ${options.overlapThreshold}`);
    const boxes = decodeBoxes(node, options);
    const scores = realValues(predictions);
    if (options.isRegular) {
      if (options.detectionsPerClass <= 0) context.fail('detections_per_class must be above 0');
      const found = detectRegularly(boxes, scores, columns, options, context);
      for (let i = 0; i < 3; i++)
        elementsOf(node.output(i).data, Float32Array).fill(0, 0, options.maxDetections * (i === 0 ? 4 : 1));
      found.forEach((detection, i) => writeDetection(node, i, detection, boxes));
      node.output(3).data[0] = found.length;
      return;
    }
    if (options.maxClassesPerDetection <= 0) context.fail('max_classes_per_detection must be above 0');
    const found = detectFast(boxes, scores, columns, options, context);
    found.forEach((labels, i) =>
      labels.forEach((detection, k) =>
        writeDetection(node, options.maxClassesPerDetection * i + k, detection, boxes),
      ),
    );
    node.output(3).data[0] = found.length;
  },
});

/** TensorFlow Lite Micro keeps the outputs' shapes of the file, and writes past the end of those that are too small. */
function requireRoom(node: KernelNode, count: number, context: PrepareContext): void {
  [4 * count, count, count, 1].forEach((size, i) => {
    const { name, shape } = node.output(i);
    if (elementCount(shape) < size) {
      context.fail(
        `output ${i} '${name}' has shape [${shape.join()}] in the file and needs ${size} elements: ` +
          'TensorFlow Lite Micro would write past its end; give the outputs their shapes',
      );
    }
  });
}

function writeDetection(node: KernelNode, at: number, detection: Detection, boxes: Float32Array): void {
  const corners = boxes.subarray(4 * detection.box, 4 * detection.box + 4);
  elementsOf(node.output(0).data, Float32Array).set(corners, 4 * at);
  node.output(1).data[at] = detection.label;
  node.output(2).data[at] = detection.score;
}
