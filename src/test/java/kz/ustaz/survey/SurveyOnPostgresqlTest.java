package kz.ustaz.survey;

import kz.ustaz.testing.Databases;

class SurveyOnPostgresqlTest extends SurveyContract {

    SurveyOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
