import { Button, Heading, Text } from "@react-email/components";
import type { ReactNode } from "react";

/** Long names and addresses break anywhere rather than widen the column beyond a phone. */
const wrap = { overflowWrap: "anywhere", wordBreak: "normal" } as const;

export const Title = ({ children }: { children: ReactNode }) => (
  <Heading as="h1" style={{ ...wrap, fontSize: "22px", lineHeight: 1.6, margin: "0 0 8px" }}>
    {children}
  </Heading>
);

export const Paragraph = ({ children, strong = false }: { children: ReactNode; strong?: boolean }) => (
  <Text style={{ ...wrap, fontSize: "15px", fontWeight: strong ? 600 : 400, lineHeight: 1.7, margin: "12px 0" }}>
    {children}
  </Text>
);

export const Note = ({ children }: { children: ReactNode }) => (
  <Text style={{ ...wrap, color: "#5b6a62", fontSize: "13px", lineHeight: 1.7, margin: "8px 0" }}>{children}</Text>
);

/** What the mail is for: one button. */
export const Action = ({ href, children }: { href: string; children: ReactNode }) => (
  <Text style={{ margin: "20px 0 12px" }}>
    <Button
      href={href}
      style={{
        backgroundColor: "#2f5d46",
        borderRadius: "8px",
        color: "#fff",
        fontSize: "16px",
        lineHeight: 1.5,
        padding: "12px 20px",
      }}
    >
      {children}
    </Button>
  </Text>
);
