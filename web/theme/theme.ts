import { Checkbox, type CSSVariablesResolver, createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

/** Ink blue, the one accent: shade 7 on paper, shade 3 on dark. */
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#dde7f2',
  '#b9cfe6',
  '#92bce8',
  '#6a9bd0',
  '#4780ba',
  '#2f669f',
  '#1f4f82',
  '#183f69',
  '#102d4d',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  // Mantine chooses the colour of words on the accent once for both schemes, by the light one; on dark that is white on pale blue.
  variantColorResolver: (input) =>
    input.variant === 'filled'
      ? { background: 'var(--accent)', hover: 'var(--accent-strong)', color: 'var(--paper)', border: 'none' }
      : defaultVariantColorsResolver(input),
  components: { Checkbox: Checkbox.extend({ defaultProps: { color: 'var(--accent)', iconColor: 'var(--paper)' } }) },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
});

const FROM_TOKENS = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--well)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-ink-light-color': 'var(--accent)',
};

/** Lets Mantine's components use the colours of tokens.css, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: FROM_TOKENS, dark: FROM_TOKENS });
