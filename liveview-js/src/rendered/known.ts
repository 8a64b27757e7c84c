/** What a diff refers to; a diff that refers to something that is nowhere is none of this view's. */
export function known<Thing>(thing: Thing | null | undefined, kind: string, name: string | number): Thing {
  if (!thing) {
    throw new Error(`diff: there is no ${kind} ${name}`);
  }
  return thing;
}
