import type { DeviceInfo } from "@dewy/core/schemas";
import Bowser from "bowser";
import { addressPrefix } from "../auth/address-prefix.ts";

const LONGEST_AGENT = 300;
const deviceTypes = ["mobile", "tablet", "desktop"] as const;

/** What a request tells of its device. The address is shortened to its network, so that it is no one person's. */
export function deviceInfo(request: { userAgent?: string | undefined; ip?: string | undefined }): DeviceInfo {
  const agent = request.userAgent?.replace(/[\p{Cc}\p{Cs}]/gu, "").slice(0, LONGEST_AGENT);
  const known = agent ? Bowser.parse(agent) : undefined;
  return {
    user_agent: agent || null,
    ip_address: request.ip === undefined ? null : networkOf(request.ip),
    device_type: deviceTypes.find((type) => type === known?.platform.type) ?? "unknown",
    browser: known?.browser.name?.slice(0, 60) ?? null,
    os: known?.os.name?.slice(0, 60) ?? null,
  };
}

/** `203.0.113.7` → `203.0.113.0/24`; of IPv6 the /48 that a provider gives a site. */
export function networkOf(ip: string): string {
  const prefix = addressPrefix(ip);
  if (prefix.includes("::/64")) return prefix.replace(/:[^:]*::\/64$/, "::/48");
  return prefix.replace(/\.\d+$/, ".0/24");
}
