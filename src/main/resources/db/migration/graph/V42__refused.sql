-- Why statements were refused is asked over all reports of a tenant; most statements are not.
create index import_outcome_refused on graph.import_outcome (tenant_id) where result = 'refused';
