import type { Finding } from '../../../src/lint/finding';
import type { FileReport, ReportTool } from '../../../src/lint/reports';

export const hybrid: Finding = {
  ruleId: 'hybrid-operator',
  severity: 'error',
  runtime: 'tflm',
  outcome: { kind: 'refuses', stage: 'prepare' },
  subgraph: 0,
  operatorIndex: 3,
  operator: 'FULLY_CONNECTED',
  tensors: [{ index: 7, name: 'dense/MatMul' }],
  message:
    'the input is float32 and the weights are int8: "Hybrid models are not supported on TFLite Micro."',
  hint: 'Quantize the model fully to int8.',
};

export const description: Finding = {
  ruleId: 'float-io',
  severity: 'information',
  runtime: null,
  outcome: null,
  subgraph: null,
  operatorIndex: null,
  operator: null,
  tensors: [],
  message: 'inputs are float32',
  hint: null,
};

const blameless = { stage: null, subgraph: null, operatorIndex: null, operator: null, ruleId: null };

export const files: readonly FileReport[] = [
  {
    path: 'models/a b,c:d%.tflite',
    runtimes: {
      tflite: { verdict: 'runs', ...blameless },
      tflm: {
        verdict: 'refuses',
        stage: 'prepare',
        subgraph: 0,
        operatorIndex: 3,
        operator: 'FULLY_CONNECTED',
        ruleId: 'hybrid-operator',
      },
    },
    findings: [hybrid, description],
    suppressed: 2,
  },
  {
    path: 'clean.tflite',
    runtimes: { tflite: { verdict: 'runs', ...blameless } },
    findings: [],
    suppressed: 0,
  },
];

export const tool: ReportTool = {
  version: '1.2.3',
  rules: [
    { id: 'hybrid-operator', title: 'Hybrid operator on TFLM', description: 'TFLM has no hybrid kernels.' },
  ],
};
