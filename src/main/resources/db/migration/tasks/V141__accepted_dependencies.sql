-- What tasks of a sprint may wait for outside of it: the team has looked at each and starts all the same.
alter table tasks.sprint
    add column accepted_dependencies uuid[] not null default '{}';
