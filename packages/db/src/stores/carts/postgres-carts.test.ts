import { cartsContract } from "./carts-contract.ts";
import { postgresCarts } from "./postgres-carts.ts";

cartsContract("PostgreSQL", async () => ({ store: postgresCarts(), close: async () => {} }));
