/** The contract as TypeScript sees it: written from the Rust contract into `gen/` by `cargo xtask gen`. */
export * from './gen/contract';
