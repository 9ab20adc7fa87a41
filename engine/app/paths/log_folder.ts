/** Where logs are written, in the project folder. */
export const LOG_FOLDER = "botlogs";
