export type * from './model';
export type * from './schema/generated/types';
export type { FileAccess, FolderAccess, Progress } from './file-access';
