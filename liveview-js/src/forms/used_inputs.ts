const USED = Symbol("used");

type Control = Element & { [USED]?: boolean };

/** Notes that the user has touched the control, or submitted its form (C-262). */
export function markUsed(control: Element): void {
  (control as Control)[USED] = true;
}

/** Forgets that, as after a reset of the form. */
export function markUnused(control: Element): void {
  (control as Control)[USED] = false;
}

/** Whether the user has touched the control or submitted its form. */
export function isUsedInput(control: Element): boolean {
  return (control as Control)[USED] === true;
}
