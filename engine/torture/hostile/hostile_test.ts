import { testPart } from "../test_part.ts";
import { hostile } from "./hostile.ts";

testPart(hostile);
