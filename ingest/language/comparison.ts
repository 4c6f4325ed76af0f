/** How two statements of a value relate. `compatible`: they may mean the same (rounding, a bound, a part left out). */
export type Comparison = 'equal' | 'compatible' | 'different' | 'not-comparable';
