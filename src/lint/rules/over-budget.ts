import type { RuleMeta } from './rule';

/** The model is larger than what the project's `budgets` allow; its findings are made by `config/budgets.ts`. */
export const OVER_BUDGET: RuleMeta = {
  id: 'over-budget',
  title: 'The model exceeds a budget of the project',
  description:
    'The tensor arena, the file or the multiply-accumulates of one run are more than `budgets` in tflite-workbench.json ' +
    'allows, so the model does not fit the device it is meant for.',
  defaultSeverity: 'error',
};
