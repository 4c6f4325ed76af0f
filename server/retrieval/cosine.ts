/** Cosine of two embeddings, −1..1. They come normalised to length 1 (see Embedder), so it is their dot product. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return product(a, 0, b, 0, a.length);
}

/** Sum of the products of so many numbers from these places on. Four sums beside each other: one would wait for itself. */
export function product(one: Float32Array, at: number, other: Float32Array, from: number, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let place = 0;
  for (; place + 3 < count; place += 4) {
    a += (one[at + place] ?? 0) * (other[from + place] ?? 0);
    b += (one[at + place + 1] ?? 0) * (other[from + place + 1] ?? 0);
    c += (one[at + place + 2] ?? 0) * (other[from + place + 2] ?? 0);
    d += (one[at + place + 3] ?? 0) * (other[from + place + 3] ?? 0);
  }
  for (; place < count; place++) a += (one[at + place] ?? 0) * (other[from + place] ?? 0);
  return a + b + c + d;
}
