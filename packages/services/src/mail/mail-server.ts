import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

export interface MailServer {
  url: string;
  port: number;
  /** The mails taken, as they came. */
  mails: string[];
  /** To whom they went, by their envelopes. */
  recipients: string[];
  /** Breaks every connection, as a failing network does. */
  breakOff(): void;
  close(): Promise<void>;
}

/** For tests: a real SMTP server, on `port` or a free one, without logins unless `options` ask for them. */
export async function mailServer(options: SMTPServerOptions & { port?: number } = {}): Promise<MailServer> {
  const { port = 0, ...rest } = options;
  const mails: string[] = [];
  const recipients: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      text(stream).then((mail) => {
        mails.push(mail);
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      }, done);
    },
    ...rest,
  });
  server.on("error", () => {});
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= new Promise((resolve) => server.close(resolve));
    return closed;
  };
  onTestFinished(close);
  const address = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${address.port}`, port: address.port, mails, recipients, breakOff, close };
}
