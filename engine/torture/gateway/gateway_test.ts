import { testPart } from "../test_part.ts";
import { gateway } from "./gateway.ts";

testPart(gateway);
