/** A share with its 95 % interval, where there is one. */
export type Bar = { label: string; value: number; low?: number; high?: number };
/** Shares, 0..1, one below the other. */
export type BarChart = { kind: 'bars'; title: string; bars: Bar[] };

/** `size` becomes the area of the bubble. */
export type Bubble = { label: string; x: number; y: number; size: number };
/** Three measures of the same things; the horizontal axis is logarithmic. Names say the units. */
export type BubbleChart = { kind: 'bubbles'; title: string; x: string; y: string; size: string; bubbles: Bubble[] };

export type Chart = BarChart | BubbleChart;
