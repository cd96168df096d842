/** A value on its way to the browser as one text: the router would write and read it piece by piece, which takes ten times as long. */
export interface Packed<Value> {
  json: string;
  /** Never there: the type of what `json` says. */
  of?: Value;
}

/** What was packed here, and what was unpacked before. */
const values = new WeakMap<Packed<unknown>, unknown>();

/** Packs `value`, which JSON must be able to say. */
export function pack<Value>(value: Value): Packed<Value> {
  const packed = { json: JSON.stringify(value) };
  values.set(packed, value);
  return packed;
}

/** The value, the same one each time. */
export function unpack<Value>(packed: Packed<Value>): Value {
  if (!values.has(packed)) values.set(packed, JSON.parse(packed.json));
  return values.get(packed) as Value;
}
