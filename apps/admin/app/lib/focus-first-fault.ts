/** Brings the reader to the first field that is marked as wrong, once the marks are drawn. */
export function focusFirstFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const fault = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    fault?.focus();
    fault?.scrollIntoView({ block: "center" });
  });
}
