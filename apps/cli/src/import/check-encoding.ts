import { createReadStream } from "node:fs";
import { ImportError } from "./import-error.ts";

const SAVE_AS = "save it as “CSV UTF-8” and try again";

const signatures: [number[], string][] = [
  [[0xff, 0xfe], `The file is UTF-16 text: ${SAVE_AS}.`],
  [[0xfe, 0xff], `The file is UTF-16 text: ${SAVE_AS}.`],
  [[0x50, 0x4b, 0x03, 0x04], `The file is an Excel workbook or a ZIP archive, not CSV: ${SAVE_AS}.`],
  [[0xd0, 0xcf, 0x11, 0xe0], `The file is an old Excel workbook, not CSV: ${SAVE_AS}.`],
  [[0x25, 0x50, 0x44, 0x46], "The file is a PDF, not CSV."],
];

/** Reads the whole file once and throws ImportError unless it is UTF-8 text. */
export async function checkEncoding(path: string): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first) checkStart(chunk);
    first = false;
    if (chunk.includes(0)) {
      throw new ImportError(`The file is not plain text (it may be UTF-16 or a spreadsheet): ${SAVE_AS}.`);
    }
    decode(decoder, chunk);
  }
  if (first) throw new ImportError("The file is empty.");
  decode(decoder);
}

function checkStart(chunk: Buffer): void {
  for (const [bytes, message] of signatures) {
    if (bytes.every((byte, at) => chunk[at] === byte)) throw new ImportError(message);
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): void {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    throw new ImportError(
      `The file is not UTF-8 but an older encoding such as Latin-1 (Windows-1252) or Thai Windows-874: ${SAVE_AS}.`,
      { cause: error },
    );
  }
}
