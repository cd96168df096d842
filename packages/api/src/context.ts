import {
  type Actor,
  type Deps,
  readGuestToken,
  readSession,
  SESSION_SECONDS,
  type ServiceContext,
} from "@dewy/services";
import { type CookieJar, cookieJar, cookieNames, type SetCookies } from "./cookies.ts";

/** What a procedure gets. Until a procedure asks who is there, the actor is a guest without an id: most reads never need to know. */
export interface RequestContext extends ServiceContext {
  requestId: string;
  cookies: CookieJar;
  /** The customer or guest behind the request. */
  resolveShopper(): Promise<Actor>;
  /** The member of staff behind the request, by the staff cookie alone; undefined when there is none. */
  resolveStaff(): Promise<Actor | undefined>;
}

export interface RequestParts {
  headers: { authorization?: string | undefined; cookie?: string | undefined; "user-agent"?: string | undefined };
  /** Cookies that verbs set are put here. */
  setCookies: SetCookies;
  ip: string | undefined;
  requestId: string;
}

const anonymous: Actor = { kind: "guest", guest_id: null };

const once = <Value>(make: () => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The context of one HTTP request; who asks is read at most once, and only when a procedure wants to know. */
export function requestContext(deps: Deps, { headers, setCookies, ip, requestId }: RequestParts): RequestContext {
  const cookies = cookieJar(headers.cookie, setCookies, deps.config);
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(headers.authorization ?? "")?.[1];
  const signedIn = async <Kind extends "customer" | "staff">(kind: Kind) => {
    const token = bearer ?? cookies.get(cookieNames[kind]);
    const session = token === undefined ? undefined : await readSession(deps, token, kind);
    // The browser forgets the cookie a day after it was last sent; the session has just got a new day.
    if (session?.fresh && token !== undefined && !bearer) cookies.set(cookieNames[kind], token, SESSION_SECONDS);
    return session?.actor;
  };
  return {
    ...deps,
    log: deps.log.child({ request_id: requestId }),
    actor: anonymous,
    ip,
    userAgent: headers["user-agent"],
    requestId,
    cookies,
    resolveShopper: once(async () => {
      const guest_id = readGuestToken(cookies.get(cookieNames.guest), deps.config.secret);
      const customer = await signedIn("customer");
      return customer ? { ...customer, guest_id } : { kind: "guest", guest_id };
    }),
    resolveStaff: once(() => signedIn("staff")),
  };
}

/** A context without HTTP: scripts, jobs and tests act as `actor`; cookies that are set go nowhere. */
export function actorContext(deps: Deps, actor: Actor, requestId = "in-process"): RequestContext {
  return {
    ...deps,
    actor,
    requestId,
    cookies: cookieJar(undefined, new Map(), deps.config),
    resolveShopper: async () => (actor.kind === "staff" ? anonymous : actor),
    resolveStaff: async () => (actor.kind === "staff" || actor.kind === "system" ? actor : undefined),
  };
}
