@echo off
rem Starts Holt from the bin folder of a package on Windows: finds a JDK 25, then runs Java with the options that all systems share.
rem Its lines end as Windows has them, see .gitattributes: cmd.exe misses labels otherwise.
rem No block in parentheses holds a path: one with a parenthesis, as in "Program Files (x86)", would end the block.
setlocal EnableExtensions DisableDelayedExpansion
set "HOLT_HOME=%~dp0.."
if not exist "%HOLT_HOME%\lib\build" goto incomplete

set "HOLT_JDK="
call :jdk "%HOLT_HOME%\lib\runtime"
if defined HOLT_JDK goto found
if not defined HOLT_JAVA_HOME goto search
call :jdk "%HOLT_JAVA_HOME%"
if defined HOLT_JDK goto found
echo holt: HOLT_JAVA_HOME is "%HOLT_JAVA_HOME%", which is not a JDK 25 or later; correct or unset it. 1>&2
exit /b 1

:search
if defined JAVA_HOME call :jdk "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do if not defined HOLT_JDK call :jdk "%%~d"
if not defined HOLT_JDK for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :jdk "%%~dp$PATH:j.."
if defined HOLT_JDK goto found
echo holt: Holt needs a JDK 25 or later, and none was found in JAVA_HOME, on the PATH or in the usual folders. Install one, for example Eclipse Temurin 25, or set HOLT_JAVA_HOME to its folder. 1>&2
exit /b 1

:incomplete
echo holt: "%HOLT_HOME%" is no complete installation of Holt: lib\build is missing. Install it again. 1>&2
exit /b 1

:found
set "HOLT_BUILD="
set /p HOLT_BUILD=<"%HOLT_HOME%\lib\build"

rem The server has options and a cache of its own. The first command says what is to be started, as in the other launcher.
set "HOLT_KIND=stdio"
:kind
if "%~1"=="" goto options
if "%~1"=="serve" set "HOLT_KIND=serve"
for %%w in (serve stdio init check stats doctor render explain config token) do if "%~1"=="%%w" goto options
shift /1
goto kind

:options
rem In place of a cache stands what holds anyway: an empty word would be taken for the name of a class.
set "HOLT_CACHE=none"
set "HOLT_CACHE_OPTION=-Xshare:auto"
set "HOLT_CACHE_NAME=%HOLT_KIND%-%HOLT_JDK_VERSION%-%HOLT_BUILD%.aot"
set "HOLT_CACHE_FOLDER=%LOCALAPPDATA%"
if defined XDG_CACHE_HOME set "HOLT_CACHE_FOLDER=%XDG_CACHE_HOME%"
if not defined HOLT_AOT set "HOLT_AOT=on"
if not "%HOLT_AOT%"=="on" set "HOLT_CACHE=off"
if "%HOLT_AOT%"=="on" call :cache "%HOLT_HOME%\lib\aot\%HOLT_CACHE_NAME%"
if "%HOLT_AOT%"=="on" call :cache "%HOLT_CACHE_FOLDER%\holt\aot\%HOLT_CACHE_NAME%"

rem The shifts above leave the command line as it was in the last word.
"%HOLT_JDK%\bin\java.exe" "@%HOLT_HOME%\lib\options\%HOLT_KIND%" -cp "%HOLT_HOME%\lib\app\holt.jar;%HOLT_HOME%\lib\ext\*" "-Dholt.launcher=%~f0" "-Dholt.home=%HOLT_HOME%" "-Dholt.aot=%HOLT_CACHE%" "%HOLT_CACHE_OPTION%" dev.holt.server.Main %*
exit /b %ERRORLEVEL%

rem A JDK's version stands in its file "release". Leaves its folder in HOLT_JDK if it is 25 or later.
:jdk
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" call :version "%~1" %%b
exit /b 0

:version
set "HOLT_MAJOR=0"
for /f "tokens=1 delims=.+-_" %%m in ("%~2") do set "HOLT_MAJOR=%%m"
if %HOLT_MAJOR% LSS 25 exit /b 0
set "HOLT_JDK=%~1"
set "HOLT_JDK_VERSION=%~2"
exit /b 0

rem An empty file is none: a disk may have been full.
:cache
if not exist "%~1" exit /b 0
if "%~z1"=="0" exit /b 0
set "HOLT_CACHE=%~1"
set "HOLT_CACHE_OPTION=-XX:AOTCache=%~1"
exit /b 0
