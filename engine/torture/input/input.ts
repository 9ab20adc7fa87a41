/** What anybody can send or write, by chance and in great numbers. */
import type { Part } from "../trial.ts";

export const input: Part = { name: "input", trials: [] };
