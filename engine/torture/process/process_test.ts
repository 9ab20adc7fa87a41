import { testPart } from "../test_part.ts";
import { process } from "./process.ts";

testPart(process);
