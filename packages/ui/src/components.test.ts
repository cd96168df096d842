import { baseEn } from "@dewy/i18n/messages/base.en";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LanguageProvider, Pagination, Price, Rating, TextField } from "./index.ts";

const draw = (children: ReactNode) =>
  renderToStaticMarkup(createElement(LanguageProvider, { locale: "en", messages: baseEn, children }));

const attribute = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe("TextField", () => {
  it("ties label, error and hint to the field", () => {
    const html = draw(
      createElement(TextField, { name: "city", label: "City", hint: "Or district", error: "Please fill this in." }),
    );
    expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
    expect(attribute(html, "input", "aria-invalid")).toBe("true");
    const described = attribute(html, "input", "aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(html)?.[1])).toEqual([
      "Please fill this in.",
      "Or district",
    ]);
  });

  it("is required unless it says optional", () => {
    expect(draw(createElement(TextField, { name: "a", label: "A" }))).toContain("required");
    const optional = draw(createElement(TextField, { name: "a", label: "A", optional: true }));
    expect(optional).not.toContain("required");
    expect(optional).toContain("(optional)");
  });
});

describe("Price", () => {
  it("strikes the price before through only where it was higher", () => {
    expect(draw(createElement(Price, { amount: 8, compareAt: 10, currency: "USD" }))).toMatch(/\$8\.00.*<s .*\$10\.00/);
    expect(draw(createElement(Price, { amount: 8, compareAt: 8, currency: "USD" }))).not.toContain("<s ");
  });
});

describe("Rating", () => {
  it("says its value and shows the nearest half", () => {
    const html = draw(createElement(Rating, { value: 4.3, count: 7 }));
    expect(html).toContain('aria-label="4.3 out of 5"');
    expect(html).toContain("after:w-[90%]");
    expect(html).not.toContain("style=");
  });
});

describe("Pagination", () => {
  const link = ({ to, children }: { to: string; children?: ReactNode }) => createElement("a", { href: to }, children);
  const pages = (page: number, total: number) =>
    draw(createElement(Pagination, { page, page_size: 10, total, hrefFor: (to) => `?page=${to}`, link }));

  it("leads to the pages beside this one, and is not there for one page", () => {
    expect(pages(2, 25)).toMatch(/\?page=1.*Page 2 of 3.*\?page=3/);
    expect(pages(1, 25)).not.toContain("?page=0");
    expect(pages(3, 25)).not.toContain("?page=4");
    expect(pages(1, 10)).not.toContain("<nav");
  });
});
