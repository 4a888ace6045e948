-- The live feed asks for what happened in the last seconds: by these it finds it without reading a table.
create index attempt_step_by_time on attempt_step (received_at);
create index attempt_by_start on attempt (started_at);
create index reading_by_opening on reading (opened_at);
create index reading_by_end on reading (read_at);
create index check_answer_by_time on check_answer (answered_at);
