@echo off
rem Starts Holt from the bin folder of a package on Windows: finds a JDK 25, then runs Java with the options that all systems share.
setlocal EnableExtensions
set "HOLT_HOME=%~dp0.."
set "HOLT_JDK="
call :jdk "%HOLT_HOME%\lib\runtime"
if not defined HOLT_JDK if defined HOLT_JAVA_HOME call :jdk "%HOLT_JAVA_HOME%"
if not defined HOLT_JDK if defined JAVA_HOME call :jdk "%JAVA_HOME%"
if not defined HOLT_JDK for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*") do if not defined HOLT_JDK call :jdk "%%~d"
if not defined HOLT_JDK (
    echo holt: Holt needs a JDK 25 or later, and none was found in HOLT_JAVA_HOME, JAVA_HOME or under Program Files. Install one, for example Eclipse Temurin 25, or set HOLT_JAVA_HOME to its folder. 1>&2
    exit /b 1
)
set /p HOLT_BUILD=<"%HOLT_HOME%\lib\build"
set "HOLT_KIND=stdio"
for %%w in (%*) do if "%%~w"=="serve" set "HOLT_KIND=serve"
set "HOLT_CACHE=none"
set "HOLT_CACHE_OPTION="
set "HOLT_CACHE_NAME=%HOLT_KIND%-%HOLT_JDK_VERSION%-%HOLT_BUILD%.aot"
if not defined HOLT_AOT set "HOLT_AOT=on"
if not "%HOLT_AOT%"=="on" set "HOLT_CACHE=off"
if "%HOLT_AOT%"=="on" call :cache "%HOLT_HOME%\lib\aot\%HOLT_CACHE_NAME%"
set "HOLT_CACHE_FOLDER=%LOCALAPPDATA%"
if defined XDG_CACHE_HOME set "HOLT_CACHE_FOLDER=%XDG_CACHE_HOME%"
if "%HOLT_AOT%"=="on" call :cache "%HOLT_CACHE_FOLDER%\holt\aot\%HOLT_CACHE_NAME%"
"%HOLT_JDK%\bin\java.exe" "@%HOLT_HOME%\lib\options\%HOLT_KIND%" -cp "%HOLT_HOME%\lib\app\holt.jar;%HOLT_HOME%\lib\ext\*" "-Dholt.launcher=%~f0" "-Dholt.home=%HOLT_HOME%" "-Dholt.aot=%HOLT_CACHE%" %HOLT_CACHE_OPTION% dev.holt.server.Main %*
exit /b %ERRORLEVEL%

:jdk
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" call :version "%~1" %%b
exit /b 0

:version
for /f "tokens=1 delims=." %%m in ("%~2") do if %%m GEQ 25 (
    set "HOLT_JDK=%~1"
    set "HOLT_JDK_VERSION=%~2"
)
exit /b 0

:cache
if not exist "%~1" exit /b 0
set "HOLT_CACHE=%~1"
set "HOLT_CACHE_OPTION=-XX:AOTCache="%~1""
exit /b 0
