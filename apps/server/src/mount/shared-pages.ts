import { hash } from "node:crypto";
import { RecentMap } from "@dewy/core";
import { KeptText } from "../http/compress.ts";
import type { DrawnPage } from "./draw-page.ts";

const LIFETIME_MS = 15 * 60 * 1_000;

/** A page that is the same for everyone. */
export interface SharedPage {
  status: number;
  headers: Record<string, string>;
  /** Of the text, without quotes. */
  tag: string;
  text: KeptText | null;
}

export interface SharedPagesOptions {
  /** Another text after anything changed that pages show; undefined where nobody can say. */
  generation: () => Promise<string | undefined>;
  /** Of all pages together; the least recently used go first. */
  maxBytes?: number;
  /** Milliseconds. */
  now?: () => number;
}

export interface SharedPages {
  /** The page at `address`: as it was drawn before, if nothing changed since, or else as `draw` draws it, once for all who ask meanwhile. */
  get(address: string, draw: () => Promise<SharedPage>): Promise<SharedPage>;
}

interface Kept {
  page: SharedPage;
  generation: string;
  expires: number;
}

interface Drawing {
  page: Promise<SharedPage>;
  generation: string;
}

/** Keeps pages that everyone gets, in this process's memory, for 15 minutes at the most. A page that shared caches may not keep is not kept here. */
export function sharedPages({
  generation,
  maxBytes = 16 * 1024 * 1024,
  now = Date.now,
}: SharedPagesOptions): SharedPages {
  const kept = new RecentMap<Kept>({ maxWeight: maxBytes, weigh: sizeOf });
  const drawings = new Map<string, Drawing>();

  return {
    async get(address, draw) {
      const current = await generation();
      if (current === undefined) return draw();
      const found = kept.get(address);
      if (found?.generation === current && found.expires > now()) {
        // Weighed anew: it may have got another form.
        kept.set(address, found);
        return found.page;
      }
      const running = drawings.get(address);
      // One that began before a change is not for who asks after it.
      if (running?.generation === current) return running.page;
      const drawing = { generation: current, page: draw() };
      drawings.set(address, drawing);
      try {
        const page = await drawing.page;
        // Another began meanwhile, after a change: that one is to be kept.
        if (isWorthIt(page) && drawings.get(address) === drawing)
          kept.set(address, { page, generation: current, expires: now() + LIFETIME_MS });
        return page;
      } finally {
        if (drawings.get(address) === drawing) drawings.delete(address);
      }
    },
  };
}

/** A page for everyone, its text in the form that who asked for it accepts. */
export function toShare({ status, headers, text }: DrawnPage, accepted: string | undefined): SharedPage {
  headers.append("vary", "accept-encoding");
  const kept = text === null ? null : new KeptText(text);
  kept?.for(accepted);
  return { status, headers: Object.fromEntries(headers), tag: text ? hash("sha1", text, "base64url") : "", text: kept };
}

const isWorthIt = ({ status, headers }: SharedPage) =>
  status === 200 && /\bpublic\b/.test(headers["cache-control"] ?? "") && headers["set-cookie"] === undefined;

/** A page takes about a thousand bytes beside its text. */
const sizeOf = (address: string, { page: { text } }: Kept) => 2 * address.length + 1_000 + (text?.bytes ?? 0);
