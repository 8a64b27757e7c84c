/** Prefix of the last part of the name of a field that the user has not touched. */
const UNUSED_PREFIX = "_unused_";

/** Name of the field that says "not touched yet" about another: the prefix goes to the last part of the name (protocol 6.1). */
export function unusedName(name: string): string {
  const match = /^(.*\[)([^[\]]+\](?:\[\])?)$/.exec(name);
  return !match ? UNUSED_PREFIX + name : `${match[1]}${UNUSED_PREFIX}${match[2]}`;
}

/** Writes fields in the form encoding; before the first field of each unused name stands its empty marker. */
export function encodeFields(fields: Iterable<readonly [string, string]>, isUnused: (name: string) => boolean): string {
  const encoded = new URLSearchParams();
  const marked = new Set<string>();
  for (const [name, value] of fields) {
    if (!marked.has(name) && isUnused(name)) {
      marked.add(name);
      encoded.append(unusedName(name), "");
    }
    encoded.append(name, value);
  }
  return encoded.toString();
}
