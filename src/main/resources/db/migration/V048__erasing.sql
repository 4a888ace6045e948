-- When a person's name was erased, for good. His id stays, as the rows of other rooms point to it.
alter table person add column erased_at timestamp(6) with time zone;
