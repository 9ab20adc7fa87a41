import { testPart } from "../test_part.ts";
import { input } from "./input.ts";

testPart(input);
