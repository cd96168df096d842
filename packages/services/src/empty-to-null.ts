/** The columns of what was given of a thing: an empty text is none, and so is an empty list. */
export const emptyToNull = <Given extends object>(given: Given) =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value === "" || (Array.isArray(value) && value.length === 0) ? null : value]),
  ) as { [Name in keyof Given]: Exclude<Given[Name], undefined> };
