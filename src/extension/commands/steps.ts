import * as vscode from 'vscode';

/** A dialog of several steps with a way back; each step returns its answer, 'back', or undefined where the user gave up. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

export interface ChoiceItem<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** One choice of a list; a single step of a dialog. */
export function choose<Value>(
  place: StepPlace,
  placeholder: string,
  items: readonly ChoiceItem<Value>[],
  current?: Value,
): Promise<Value | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<ChoiceItem<Value>>();
  pick.items = items;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.activeItems = items.filter(({ value }) => value === current);
  return settle(pick, place, () => pick.activeItems[0]?.value);
}

/** A line of text. `validate` gives what is wrong with it, or null. */
export function ask(
  place: StepPlace,
  prompt: string,
  value: string,
  validate: (text: string) => string | null,
): Promise<string | 'back' | undefined> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value;
  box.onDidChangeValue((text) => {
    box.validationMessage = validate(text) ?? undefined;
  });
  return settle(box, place, () => {
    const problem = validate(box.value);
    box.validationMessage = problem ?? undefined;
    return problem === null ? box.value : undefined;
  });
}

function settle<Value>(
  input: (vscode.QuickPick<ChoiceItem<Value>> | vscode.InputBox) & vscode.QuickInput,
  place: StepPlace,
  accept: () => Value | undefined,
): Promise<Value | 'back' | undefined> {
  input.title = place.title;
  input.step = place.step;
  input.totalSteps = place.totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const value = accept();
      if (value === undefined) return;
      resolve(value);
      input.hide();
    });
    input.onDidTriggerButton(() => {
      resolve('back');
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined); // of no effect where it was answered
      input.dispose();
    });
    input.show();
  });
}
