import { type Actor, type Deps, readGuestToken, readSession, type ServiceContext } from "@dewy/services";
import { type CookieJar, cookieJar, cookieNames } from "./cookies.ts";

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
  headers: Headers;
  /** Cookies that verbs set are appended here as `set-cookie`. */
  responseHeaders: Headers;
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
export function requestContext(deps: Deps, { headers, responseHeaders, ip, requestId }: RequestParts): RequestContext {
  const cookies = cookieJar(headers, responseHeaders, deps.config);
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(headers.get("authorization") ?? "")?.[1];
  return {
    ...deps,
    log: deps.log.child({ request_id: requestId }),
    actor: anonymous,
    ip,
    requestId,
    cookies,
    resolveShopper: once(async () => {
      const guest_id = readGuestToken(cookies.get(cookieNames.guest), deps.config.secret);
      const token = bearer ?? cookies.get(cookieNames.customer);
      const customer = token === undefined ? undefined : await readSession(deps, token, "customer");
      return customer ? { ...customer, guest_id } : { kind: "guest", guest_id };
    }),
    resolveStaff: once(async () => {
      const token = bearer ?? cookies.get(cookieNames.staff);
      return token === undefined ? undefined : readSession(deps, token, "staff");
    }),
  };
}

/** A context without HTTP: scripts, jobs and tests act as `actor`; cookies that are set go nowhere. */
export function actorContext(deps: Deps, actor: Actor, requestId = "in-process"): RequestContext {
  return {
    ...deps,
    actor,
    requestId,
    cookies: cookieJar(new Headers(), new Headers(), deps.config),
    resolveShopper: async () => (actor.kind === "staff" ? anonymous : actor),
    resolveStaff: async () => (actor.kind === "staff" || actor.kind === "system" ? actor : undefined),
  };
}
