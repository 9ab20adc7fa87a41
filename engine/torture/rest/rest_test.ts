import { testPart } from "../test_part.ts";
import { rest } from "./rest.ts";

testPart(rest);
