import { Body, Container, Head, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";

const font = "'Noto Sans Khmer', 'Noto Sans Thai', 'Helvetica Neue', Helvetica, Arial, sans-serif";

interface LayoutProps {
  lang: string;
  /** The document's title, for readers that show or speak one. */
  title: string;
  preview: string;
  shop: string;
  children: ReactNode;
}

/** The frame of every email: one narrow column, readable with pictures blocked. */
export function Layout({ lang, title, preview, shop, children }: LayoutProps) {
  return (
    <Html lang={lang}>
      <Head>
        <title>{title}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#f4f6f1", color: "#22302a", fontFamily: font, margin: 0, padding: "24px 12px" }}>
        <Container style={{ backgroundColor: "#ffffff", borderRadius: "12px", maxWidth: "560px", padding: "24px" }}>
          <Text style={{ color: "#3f6b53", fontSize: "18px", fontWeight: 600, margin: "0 0 16px" }}>{shop}</Text>
          <Section>{children}</Section>
        </Container>
      </Body>
    </Html>
  );
}
