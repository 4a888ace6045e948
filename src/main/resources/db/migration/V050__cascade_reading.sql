-- How many are in each run, from the index alone.
create index enrolment_now on enrolment (withdrawn_at, run_id);

-- Trainer certificates are few among those of the course.
create index certificate_kind on certificate (kind, person);
