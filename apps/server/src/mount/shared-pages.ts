import { hash } from "node:crypto";
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
  /** As they were counted. */
  bytes: number;
}

interface Drawing {
  page: Promise<SharedPage>;
  generation: string;
}

/** Keeps pages that everyone gets, in this process's memory, for 15 minutes at the most. A page that shared caches may not keep is not kept here. */
export function sharedPages({
  generation,
  maxBytes = 32 * 1024 * 1024,
  now = Date.now,
}: SharedPagesOptions): SharedPages {
  /** The least recently used first. */
  const kept = new Map<string, Kept>();
  const drawings = new Map<string, Drawing>();
  let bytes = 0;

  const drop = (address: string) => {
    bytes -= kept.get(address)?.bytes ?? 0;
    kept.delete(address);
  };

  /** Puts a page last, counted anew: it may have got another form. */
  const put = (address: string, one: Omit<Kept, "bytes">) => {
    drop(address);
    const entry = { ...one, bytes: sizeOf(address, one.page) };
    kept.set(address, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
    }
  };

  return {
    async get(address, draw) {
      const current = await generation();
      if (current === undefined) return draw();
      const found = kept.get(address);
      if (found?.generation === current && found.expires > now()) {
        put(address, found);
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
          put(address, { page, generation: current, expires: now() + LIFETIME_MS });
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
const sizeOf = (address: string, { text }: SharedPage) => 2 * address.length + 1_000 + (text?.bytes ?? 0);
