-- One acte or a thousand are indexed by the same plan: made once, where each new acte had its own.
alter function index_actes(uuid, uuid[]) set plan_cache_mode = force_generic_plan;
