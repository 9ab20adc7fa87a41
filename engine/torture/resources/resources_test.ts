import { testPart } from "../test_part.ts";
import { resources } from "./resources.ts";

testPart(resources);
